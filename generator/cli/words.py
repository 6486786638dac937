"""What click itself says to the user, in Indonesian."""

from __future__ import annotations

from difflib import get_close_matches

import click

from generator.nearest import meant


class _Worded:
    """Headings and the text of `--help` of any command."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        assert isinstance(self, click.Command)
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[OPSI]")
        formatter.write_usage(
            ctx.command_path, pieces.replace("COMMAND [ARGS]...", "PERINTAH ..."), prefix="Pemakaian: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group."""
        assert isinstance(self, click.Command)
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        rows = [(names, text.replace("default: ", "bawaan: ")) for names, text in records]
        if rows:
            with formatter.section("Opsi"):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            with formatter.section("Perintah"):
                formatter.write_dl([(name, command.get_short_help_str(90)) for name, command in self.commands.items()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, with its help in Indonesian."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "Tampilkan bantuan ini."
        return option  # type: ignore[no-any-return]


class Command(_Worded, click.Command):
    """One command."""


class Group(_Worded, click.Group):
    """The commands together."""

    command_class = Command
    group_class = type


def usage_fault(error: click.UsageError) -> str:
    """What is wrong with a command line, and where to look."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and error.ctx:
        return error.ctx.get_help()
    path = error.ctx.command_path if error.ctx else "naskah"
    return f"naskah: {_what(error)} Lihat: {path} --help"


def _what(error: click.UsageError) -> str:
    match error:
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return f"{name} belum disebut."
        case click.NoSuchOption():
            near = f" Mungkin {', '.join(error.possibilities)}." if error.possibilities else ""
            return f"Tidak ada opsi {error.option_name}.{near}"
        case click.BadOptionUsage():
            return f"Opsi {error.option_name} memerlukan isi."
        case click.BadParameter():
            name = error.param.opts[0] if error.param else ""
            kind = error.param.type if error.param else None
            choices = f" Pilihan: {', '.join(kind.choices)}." if isinstance(kind, click.Choice) else ""
            return f"Isi {name} tidak dapat dipakai.{choices}"
    word = error.message.split("'")[1] if error.message.startswith("No such command") else ""
    if word and error.ctx and isinstance(error.ctx.command, click.Group):
        return f"Tidak ada perintah {word}.{meant(get_close_matches(word, error.ctx.command.commands, n=1))}"
    return "Perintah tidak lengkap atau berlebih."
