package io.usersessions.app.command;

import io.usersessions.app.account.AccountName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An account name as an argument. */
final class AccountNameArgument {
    private AccountNameArgument() {}

    /** @throws ParameterException if the text is not a valid name */
    static AccountName parse(CommandLine command, String text) {
        try {
            return new AccountName(text);
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(
                    command, "'" + text + "' is not a valid name: " + invalid.getMessage(), invalid);
        }
    }
}
