"""Runs `solieu` over archives that do not fit one computer."""

from solieu_spark.conversion import Conversion, convert
from solieu_spark.program import Options, ProgramError
from solieu_spark.store import Outcome, load, update

__all__ = ["Conversion", "Options", "Outcome", "ProgramError", "convert", "load", "update"]
