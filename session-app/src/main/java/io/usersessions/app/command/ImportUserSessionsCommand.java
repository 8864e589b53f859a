package io.usersessions.app.command;

import io.usersessions.persistence.django.DjangoTable;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Imports sessions from the table of django-user-sessions, user_sessions_session. */
@Command(
        name = "user-sessions",
        description =
                "Imports sessions from the table of django-user-sessions, user_sessions_session. It can be stopped and repeated: nothing is imported twice.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImportUserSessionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DjangoOptions django = new DjangoOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private KeyringOptions keyring = new KeyringOptions();

    @Override
    public Integer call() throws IOException {
        return new DjangoMove(spec.commandLine(), django, database, keyring).from(DjangoTable.userSessions());
    }
}
