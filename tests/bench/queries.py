"""What people type into the search box, letter by letter: names from their
third letter on, parts of them, two of them, in Latin, in the wrong layout;
numbers; what nobody is called. The same for the same register."""
import random

LATIN = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюяёәіңғүұқөһ", (
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch".split() +
    ["", "y", "", "e", "yu", "ya", "yo"] + "a i n g u u q o h".split())))
LAYOUT = dict(zip("йцукенгшщзхъфывапролджэячсмитьбю",
                  "qwertyuiop[]asdfghjkl;'zxcvbnm,."))


def spelled(text, letters):
    return "".join(letters.get(c, c) for c in text.lower())


def prefixes(text, least=3):
    return [text[:n] for n in range(least, len(text) + 1)]


def queries(db, seed=398, people=60):
    """Of the register that is open -> a list without repetitions, mixed"""
    dice = random.Random(seed)
    last, = db.execute("SELECT max(id) FROM child").fetchone()
    out = []
    for _ in range(people):
        surname, given, patronymic, iin, address = db.execute(
            "SELECT surname, given, patronymic, iin, address FROM child"
            " WHERE id >= ? LIMIT 1", (dice.randint(1, last),)).fetchone()
        out += prefixes(surname.lower()) + prefixes(given)
        for name in surname, given, patronymic:
            start = dice.randint(1, max(1, len(name) - 4))
            out += prefixes(name[start:start + 5])
        for n in 1, 2, 3, len(given):
            out.append(surname + " " + given[:n])
        out += [given + " " + patronymic[:4], surname[:3] + " " + given[:3],
                surname[:2] + " " + given[:2], f"{given} {surname}"]
        for name in surname, given:
            out += prefixes(spelled(name, LATIN))
            if all(c in LAYOUT for c in name.lower()):
                out += prefixes(spelled(name, LAYOUT))
        out += prefixes(iin) + [iin[4:], iin[6:10]]
        out.append(f"{surname} {address.rpartition(' ')[2]}")
        out.append("".join(dice.choice("абвгдежзийклмнопрст")
                           for _ in range(dice.randint(3, 9))))
    for number, in db.execute(
            "SELECT number FROM casefile ORDER BY id LIMIT 20").fetchall():
        out += prefixes(number)
    out = sorted(set(out))
    dice.shuffle(out)
    return out


if __name__ == "__main__":
    import sqlite3
    import sys
    with sqlite3.connect(sys.argv[1]) as c:
        print("\n".join(queries(c)))
