package io.usersessions.app.wiring;

import io.usersessions.app.database.Database;
import io.usersessions.app.server.WebServer;
import io.usersessions.codec.Keyring;
import io.usersessions.testkit.jdbc.StatementRecorder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A node in a virtual machine of its own: it answers each line of its input with what it holds. */
final class StreamNode {
    private static final int COLLECTIONS = 3;

    private StreamNode() {}

    /** Arguments: the URL of the database, and the text of the keyring. */
    public static void main(String... arguments) throws IOException {
        try (Database database = Database.at(arguments[0])) {
            StatementRecorder recorder = new StatementRecorder(database.dataSource());
            try (Application application =
                            Application.over(recorder.dataSource(), TestNode.settings(Keyring.parse(arguments[1])));
                    WebServer server = application.webServer()) {
                server.start();
                System.out.println(server.port());
                answer(application, recorder);
            }
        }
    }

    private static void answer(Application application, StatementRecorder recorder) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> statements = recorder.statements();
            recorder.forget();
            long polls = statements.stream()
                    .filter(statement -> !statement.contains("clock_timestamp"))
                    .count();
            System.out.println(application.streams().open() + " " + (line.equals("heap") ? heap() : 0) + " " + polls);
        }
    }

    /** The bytes of the heap that are in use. */
    private static long heap() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
