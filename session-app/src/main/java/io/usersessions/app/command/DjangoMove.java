package io.usersessions.app.command;

import io.usersessions.app.database.BulkConnections;
import io.usersessions.app.database.Database;
import io.usersessions.app.wiring.ImportTarget;
import io.usersessions.codec.Keyring;
import io.usersessions.persistence.django.DjangoImport;
import io.usersessions.persistence.django.DjangoImportListener;
import io.usersessions.persistence.django.DjangoImportResult;
import io.usersessions.persistence.django.DjangoImportSettings;
import io.usersessions.persistence.django.DjangoReader;
import io.usersessions.persistence.django.DjangoTable;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Runs an import and prints its progress. */
final class DjangoMove implements DjangoImportListener {
    private static final int ROWS_BETWEEN_LINES = 50_000;

    private final CommandLine command;
    private final DjangoOptions django;
    private final DatabaseOptions database;
    private final KeyringOptions keyring;
    private long reported;

    DjangoMove(CommandLine command, DjangoOptions django, DatabaseOptions database, KeyringOptions keyring) {
        this.command = command;
        this.django = django;
        this.database = database;
        this.keyring = keyring;
    }

    int from(DjangoTable usual) throws IOException {
        String url = django.url(command);
        DjangoTable table = django.table(command, usual);
        DjangoReader reader = django.reader(command, database);
        DjangoImportSettings settings = django.settings(command);
        Keyring keys = keyring.load(command, database);
        try (BulkConnections source = BulkConnections.at(url);
                Database reached = database.visit();
                BulkConnections target = BulkConnections.to(reached)) {
            ImportTarget sessions = ImportTarget.over(target.dataSource(), keys);
            DjangoImport move =
                    new DjangoImport(source.dataSource(), table, reader, sessions.store(), sessions.codec(), settings);
            print("Done: ", move.run(this));
            return ExitCode.OK;
        }
    }

    @Override
    public void progress(DjangoImportResult soFar) {
        if (soFar.read() >= reported + ROWS_BETWEEN_LINES) {
            reported = soFar.read();
            print("So far: ", soFar);
        }
    }

    @Override
    public void refused(String keyDigest, String reason) {
        command.getErr().println("Left alone, " + keyDigest + ": " + reason);
    }

    private void print(String beginning, DjangoImportResult result) {
        PrintWriter out = command.getOut();
        out.println(beginning + result.read() + " rows read, " + result.imported() + " sessions imported, "
                + result.known() + " known already, " + result.expired() + " expired, " + result.refused()
                + " left alone, " + result.unusableKeys() + " with a key that nobody can present, "
                + result.overruled() + " ended by their users since.");
        out.flush();
    }
}
