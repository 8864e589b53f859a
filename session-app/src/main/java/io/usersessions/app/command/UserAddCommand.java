package io.usersessions.app.command;

import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.AccountKind;
import io.usersessions.app.database.Database;
import io.usersessions.domain.model.UserId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account; its password comes from standard input. */
@Command(
        name = "add",
        description = "Adds an account. The password is the first line of standard input.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class UserAddCommand implements Callable<Integer> {
    private static final int SHORT_PASSWORD = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "NAME", description = "Name to sign in with: 1 to 255 characters.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        UserId user = user();
        char[] password = PasswordInput.read(spec.commandLine().getErr());
        try {
            return add(user, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private UserId user() {
        try {
            return new UserId(name);
        } catch (IllegalArgumentException none) {
            throw new ParameterException(spec.commandLine(), "'" + name + "' is no name: " + none.getMessage(), none);
        }
    }

    private int add(UserId user, char[] password) {
        if (password.length == 0) {
            throw new ParameterException(spec.commandLine(), "The password is empty; give it on standard input.");
        }
        if (password.length < SHORT_PASSWORD) {
            spec.commandLine().getErr().println("Warning: a password of fewer than 8 characters is soon guessed.");
        }
        try (Database reached = database.visit()) {
            boolean added = new AccountDesk(reached.dataSource(), InstantSource.system())
                    .add(user, password, AccountKind.ORDINARY);
            if (!added) {
                spec.commandLine().getErr().println("Error: there is already an account " + user + ".");
                return ExitCode.SOFTWARE;
            }
            spec.commandLine().getOut().println("Added account " + user + ".");
            return ExitCode.OK;
        }
    }
}
