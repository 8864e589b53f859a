package io.usersessions.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The systems that sessions can be imported from. */
@Command(
        name = "import",
        description = "Imports sessions from another system, with their keys: nobody is signed out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ImportDjangoCommand.class, ImportUserSessionsCommand.class})
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name the system to import from.");
    }
}
