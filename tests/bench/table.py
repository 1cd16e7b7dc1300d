"""The one table: a figure, what it has to reach, whether it does."""
import subprocess


class Table:
    def __init__(self):
        self.rows = self.missed = self.near = 0

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def row(self, what, value, unit="", most=None, note=""):
        """most: the greatest value that is right, None if there is none."""
        target = verdict = ""
        self.rows += 1
        if most is not None:
            target = f"at most {most:g}"
            verdict = "yes" if value <= most else "NO"
            self.missed += value > most
            self.near += most * 0.9 < value <= most
        shown = f"{value:.0f}" if value >= 100 else f"{value:.3g}"
        print(f"{what:52} {shown:>7} {unit:6} {target:14} {verdict:3}"
              f" {note}".rstrip(), flush=True)

    def gap(self, what, why):
        print(f"{what:52} {'-':>7} {why}", flush=True)

    def program(self, argv, prefix="", **options):
        """Runs one that prints rows as measure.h says; its output's lines."""
        done = subprocess.run(argv, stdout=subprocess.PIPE, text=True,
                              check=True, **options)
        for line in done.stdout.splitlines():
            word, *cells = line.split("\t")
            if word == "row":
                what, value, unit, most, note = cells
                self.row(prefix + what, float(value), unit,
                         None if most == "-" else float(most), note)

    def end(self):
        print(f"\n{self.rows} figures, {self.missed} missed,"
              f" {self.near} within a tenth of the limit")
