package io.usersessions.app.command;

import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an account another name. */
@Command(
        name = "rename",
        description =
                "Gives an account another name to sign in with. Its sessions go on; pages show the new name within a minute.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class UserRenameCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Current name of the account.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Name to sign in with from now on: 1 to 255 characters.")
    private String to = "";

    @Override
    public Integer call() {
        AccountName former = AccountNameArgument.parse(spec.commandLine(), from);
        AccountName next = AccountNameArgument.parse(spec.commandLine(), to);
        try (Database reached = database.visit()) {
            boolean renamed = new AccountDesk(reached.dataSource(), InstantSource.system()).rename(former, next);
            if (!renamed) {
                spec.commandLine()
                        .getErr()
                        .println("Error: there is no account " + former + ", or there is already an account " + next
                                + ".");
                return ExitCode.SOFTWARE;
            }
            spec.commandLine().getOut().println("Account " + former + " is " + next + " now.");
            return ExitCode.OK;
        }
    }
}
