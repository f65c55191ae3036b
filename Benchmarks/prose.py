"""Sentences that read like requirements, from a seeded source of chance.

No word or phrase stands twice in a row, and no sentence names a type: both are faults that the
checker of the content finds in real texts.
"""

import random

VERBS = [
    "maintains",
    "documents",
    "coordinates",
    "inspects",
    "supervises",
    "prepares",
    "reviews",
    "delivers",
    "verifies",
    "schedules",
    "supports",
    "tracks",
    "assembles",
    "evaluates",
    "restores",
]
OBJECTS = [
    "field communications",
    "shelter operations",
    "equipment inventories",
    "incident records",
    "situation reports",
    "evacuation routes",
    "resource requests",
    "safety briefings",
    "damage surveys",
    "water distribution points",
    "staging areas",
    "medical supplies",
    "search assignments",
    "traffic control points",
    "public information products",
    "personnel rosters",
    "fuel deliveries",
    "debris clearance priorities",
    "flood barriers",
    "generator maintenance",
    "temporary bridges",
    "animal care facilities",
]
PARTNERS = [
    "with local emergency managers",
    "for the requesting jurisdiction",
    "under the incident command",
    "across neighboring counties",
    "in austere conditions",
    "during extended deployments",
    "through the operations section",
    "at the point of arrival",
    "with volunteer organizations",
    "for each operational period",
    "under the direction of the Authority Having Jurisdiction (AHJ)",
]
CONDITIONS = [
    "within 12 hours of notification",
    "for up to 72 hours without resupply",
    "in teams of no fewer than six persons",
    "as applicable law specifies",
    "before demobilization begins",
    "at intervals of no more than 24 hours",
    "when the requesting jurisdiction so orders",
    "using its own vehicles and radios",
    "according to the incident action plan",
    "by day and by night",
    "in all weather",
]
COURSES = [
    "Completion of a course in hazard recognition",
    "Completion of a course in incident command",
    "Completion of a course in radio operations",
    "Completion of a course in map reading",
    "Completion of a course in boat handling",
    "Completion of a course in first aid",
]


class Prose:
    """Makes sentences, items and lists, each from the same source of chance."""

    def __init__(self, source: random.Random):
        self.random = source

    def clause(self) -> str:
        choose = self.random.choice
        return f"{choose(VERBS)} {choose(OBJECTS)} {choose(PARTNERS)} {choose(CONDITIONS)}"

    def sentence(self) -> str:
        return f"This resource {self.clause()}."

    def item(self) -> str:
        if self.random.random() < 0.15:
            return f"{self.random.choice(COURSES)}, {self.random.choice(CONDITIONS)}"
        clause = self.clause()
        return clause[0].upper() + clause[1:]

    def bullet_list(self, count: int) -> str:
        return "\n".join(f"- {self.item()}" for _ in range(count))

    def ordered_list(self, count: int) -> str:
        """A numbered list; now and then an item has a list of its own."""
        lines = []
        for number in range(1, count + 1):
            if self.random.random() < 0.05:
                lines.append(f"{number}. {self.item()}, such as:")
                lines += [f"   {inner}. {self.item()}" for inner in (1, 2)]
            else:
                lines.append(f"{number}. {self.item()}")
        return "\n".join(lines)
