package io.usersessions.app.command;

import io.usersessions.app.account.AccountsUnavailableException;
import io.usersessions.app.database.DatabaseFault;
import io.usersessions.codec.KeyringException;
import io.usersessions.domain.port.SessionStoreException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole command line. */
@Command(
        name = "session-app",
        description = "User Sessions: see where you are signed in, and end what you do not recognise.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ServeCommand.class, UserCommand.class, ImportCommand.class, HelpCommand.class})
public final class Commands implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command; the exit code is 0 if it succeeded, 1 if it failed and 2 if the arguments are wrong. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler(Commands::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** Prints an expected failure in one line; only an unexpected one gets a stack trace. */
    private static int explain(Exception failed, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failed instanceof DatabaseFault
                || failed instanceof KeyringException
                || failed instanceof SessionStoreException
                || failed instanceof AccountsUnavailableException
                || failed instanceof IOException) {
            command.getErr().println("Error: " + failed.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failed;
    }
}
