package io.usersessions.app.command;

import io.usersessions.app.account.AccountName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The name of an account among the arguments. */
final class AccountNameArgument {
    private AccountNameArgument() {}

    /** @throws ParameterException if the text cannot be a name */
    static AccountName parse(CommandLine command, String text) {
        try {
            return new AccountName(text);
        } catch (IllegalArgumentException none) {
            throw new ParameterException(command, "'" + text + "' is no name: " + none.getMessage(), none);
        }
    }
}
