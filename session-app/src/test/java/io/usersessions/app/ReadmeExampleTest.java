package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README is the text between the marks below, and it works. */
class ReadmeExampleTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/app/ReadmeExampleTest.java");

    @Test
    void the_example_of_the_readme_signs_ada_in(@TempDir Path secrets) throws IOException {
        Path keyringFile = Files.writeString(secrets.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM));
        String cookie = null;
        String userAgent = "Mozilla/5.0 Firefox/140.0";
        String address = "192.0.2.1";
        try (Database database = Database.at(TestServer.emptyDatabase())) {
            SessionSchema.on(database.patientDataSource()).migrate();
            DataSource dataSource = database.dataSource();

            // begin of the example
            PostgresSessions store = PostgresSessions.on(dataSource);
            Keyring keyring = Keyring.fromFile(keyringFile);
            Sessions sessions = Sessions.using(store.repository(), SessionCodecs.sealed(keyring, SessionCodecs.json()))
                    .build();

            Visit visit = sessions.open(cookie, Client.of(userAgent, address));
            visit.signIn(new UserId("ada"));
            visit.put("theme", "dark");
            KeyInstruction instruction = sessions.close(visit);

            OwnSessions own = sessions.own(store.directory());
            List<SessionSummary> devices = own.list(new UserId("ada"));
            // end of the example

            assertThat(instruction).isInstanceOf(KeyInstruction.Send.class);
            assertThat(devices)
                    .singleElement()
                    .satisfies(device ->
                            assertThat(device.id()).isEqualTo(visit.session().id()));
        }
    }

    @Test
    void the_readme_shows_what_is_compiled_here() throws IOException {
        String source = Files.readString(SOURCE);
        String marked =
                source.substring(source.indexOf("// begin of the example\n"), source.indexOf("// end of the example"));
        String example =
                marked.substring(marked.indexOf('\n') + 1).stripTrailing().stripIndent();

        assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + example + "\n```");
    }
}
