import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedAnnotationType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Generates the jOOQ classes: starts a PostgreSQL, migrates it, and reads the schema. Run by the build.
 *
 * <p>Arguments: folder of the migrations, folder to generate into, version of jOOQ, this file. Does nothing if neither the
 * migrations nor the version nor this file changed.
 */
public final class JooqCodegen {
    private static final String SCHEMA = "user_sessions";

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve(".inputs");
        String inputs = fingerprint(migrations, arguments[2], Path.of(arguments[3]));
        if (Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .defaultSchema(SCHEMA)
                    .createSchemas(true)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), target));
        }
        Files.writeString(stamp, inputs);
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(SCHEMA)
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(
                                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz"),
                                        new ForcedType()
                                                .withUserType("org.jooq.postgres.extensions.types.Inet")
                                                .withBinding("org.jooq.postgres.extensions.bindings.InetBinding")
                                                .withIncludeTypes("inet")))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withGeneratedAnnotation(false)
                                .withGeneratedAnnotationType(GeneratedAnnotationType.ORG_JOOQ_GENERATED))
                        .withTarget(new Target()
                                .withPackageName("io.usersessions.persistence.jooq")
                                .withDirectory(target.toString())));
    }

    private static String fingerprint(Path migrations, String version, Path launcher) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(migrations)) {
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(launcher));
        return HexFormat.of().formatHex(digest.digest(version.getBytes(StandardCharsets.UTF_8)));
    }
}
