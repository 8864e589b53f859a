package io.usersessions.app.command;

import io.usersessions.persistence.django.DjangoTable;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Imports sessions from Django's own table, django_session. */
@Command(
        name = "django",
        description =
                "Imports sessions from Django's own table, django_session. It can be stopped and repeated: nothing is imported twice.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImportDjangoCommand implements Callable<Integer> {
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
        return new DjangoMove(spec.commandLine(), django, database, keyring).from(DjangoTable.djangoSession());
    }
}
