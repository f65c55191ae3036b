"""Every letter arrives: hundreds of damaged forms, and no damage without a word (see damages.py)."""

import collections
import os

from damages import forms_of_repository, study

ROUNDS = int(os.environ.get("TYPEBOOK_ROUNDS", "1"))
COUNT = 1000 if ROUNDS == 1 else 5000 * ROUNDS


def test_no_damage_to_a_form_is_silent():
    typebook = os.environ.get("TYPEBOOK", ".build/debug/typebook")
    verdicts = collections.defaultdict(list)
    for trial, verdict, _ in study(typebook, forms_of_repository(), COUNT, seed=11):
        verdicts[verdict].append(f"{trial.what} in {trial.form.name}, seed {trial.seed}")
    silent = [what for verdict in verdicts if verdict.startswith("silent") for what in verdicts[verdict]]
    assert silent == []
    # The damages do something, and what does nothing isn't reported.
    assert len(verdicts["finding"]) > COUNT / 4
    assert len(verdicts["same"]) > COUNT / 20
    assert len(verdicts["changed in its place"]) > COUNT / 20
