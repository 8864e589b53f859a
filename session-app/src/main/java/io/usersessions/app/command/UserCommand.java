package io.usersessions.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands for accounts. */
@Command(
        name = "user",
        description = "Manages accounts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {UserAddCommand.class, UserRenameCommand.class})
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
