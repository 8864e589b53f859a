package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.command.DjangoSite;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.codec.DjangoAttributes;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.persistence.django.DjangoImport;
import io.usersessions.persistence.django.DjangoImportListener;
import io.usersessions.persistence.django.DjangoImportResult;
import io.usersessions.persistence.django.DjangoImportSettings;
import io.usersessions.persistence.django.DjangoReader;
import io.usersessions.persistence.django.DjangoTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The example of the guide to moving in from Django is the text between the marks below, and it works. */
class DjangoGuideTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/app/DjangoGuideTest.java");
    private static final Path GUIDE = Path.of("../docs/DJANGO.md");

    @Test
    void the_example_moves_a_session_in() {
        String secretKey = DjangoSite.SECRET;
        SessionCodec codec =
                SessionCodecs.sealed(Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), SessionCodecs.json());
        try (Database database = Database.at(TestServer.emptyDatabase());
                Database django = Database.at(TestServer.emptyDatabase())) {
            DataSource djangoDatabase = django.dataSource();
            TestServer.execute(djangoDatabase, DjangoSite.table());
            TestServer.execute(djangoDatabase, DjangoSite.row("the-key-of-ada", DjangoSite.signedIn("ada")));
            SessionSchema.on(database.patientDataSource()).migrate();
            PostgresSessions store = PostgresSessions.on(database.dataSource());

            // begin of the example
            DjangoReader reader = new DjangoReader(
                    SessionCodecs.django(secretKey),
                    DjangoAttributes::user,
                    key -> new UserId("django:" + key),
                    data -> DjangoAttributes.expiresAtBrowserClose(data, false));
            DjangoImport move = new DjangoImport(
                    djangoDatabase, DjangoTable.djangoSession(), reader, store, codec, DjangoImportSettings.defaults());
            DjangoImportResult result = move.run(DjangoImportListener.none());

            Sessions sessions = Sessions.using(store.repository(), codec)
                    .importedKeys(store.importedKeys())
                    .build();
            CookieFormat cookie = CookieFormat.secure().alsoReading("sessionid");
            // end of the example

            assertThat(result.imported()).isEqualTo(1);
            assertThat(cookie.name()).isEqualTo("__Host-session");
            assertThat(sessions.open("the-key-of-ada", Client.UNKNOWN).user()).contains(new UserId("django:ada"));
        }
    }

    @Test
    void the_guide_shows_what_is_compiled_here() throws IOException {
        String source = Files.readString(SOURCE);
        String begin = "// begin of the " + "example\n";
        int from = source.indexOf(begin) + begin.length();
        String example = source.substring(from, source.indexOf("// end of the " + "example"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(GUIDE)).contains("```java\n" + example + "\n```");
    }
}
