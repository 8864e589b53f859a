package io.usersessions.app.command;

import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.domain.model.UserId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account; the password is read from standard input. */
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
        AccountName named = AccountNameArgument.parse(spec.commandLine(), name);
        char[] password = PasswordInput.read(spec.commandLine().getErr());
        try {
            return add(named, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private int add(AccountName named, char[] password) {
        if (password.length == 0) {
            throw new ParameterException(spec.commandLine(), "The password is empty; give it on standard input.");
        }
        if (password.length < SHORT_PASSWORD) {
            spec.commandLine().getErr().println("Warning: a password of fewer than 8 characters is easy to guess.");
        }
        return store(named, password);
    }

    private int store(AccountName named, char[] password) {
        try (Database reached = database.visit()) {
            Optional<UserId> added = new AccountDesk(reached.dataSource(), InstantSource.system())
                    .add(named, password, AccountKind.ORDINARY);
            if (added.isEmpty()) {
                spec.commandLine().getErr().println("Error: there is already an account " + named + ".");
                return ExitCode.SOFTWARE;
            }
            spec.commandLine()
                    .getOut()
                    .println("Added account " + named + "; its id in the log and the tables is " + added.get() + ".");
            return ExitCode.OK;
        }
    }
}
