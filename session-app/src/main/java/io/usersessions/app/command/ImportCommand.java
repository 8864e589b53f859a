package io.usersessions.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From where sessions can be brought in. */
@Command(
        name = "import",
        description = "Brings sessions in from another system, with their keys: nobody is signed out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ImportDjangoCommand.class, ImportUserSessionsCommand.class})
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say from where.");
    }
}
