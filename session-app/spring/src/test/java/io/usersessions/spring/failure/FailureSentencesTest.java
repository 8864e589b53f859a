package io.usersessions.spring.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.spring.autoconfigure.StartRefusedException;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import io.usersessions.spring.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

class FailureSentencesTest {
    private static final String DATABASE = TestDatabase.empty();
    private static final String URL = "--spring.datasource.url=";
    private static final String KEYRING = "--user-sessions.keyring=" + Keyring.freshKey(SealAlgorithm.AES_256_GCM);

    /** What Spring Boot prints when such an application does not start. */
    private static FailureAnalysis reportOf(Class<?> application, String... arguments) {
        return reportOf(application, WebApplicationType.SERVLET, arguments);
    }

    private static FailureAnalysis reportOf(Class<?> application, WebApplicationType type, String... arguments) {
        SpringApplication starting = new SpringApplication(application);
        starting.setWebApplicationType(type);
        starting.setLogStartupInfo(false);
        starting.setRegisterShutdownHook(false);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        all.add("--logging.level.root=off");
        all.add("--spring.main.banner-mode=off");
        try {
            starting.run(all.toArray(String[]::new)).close();
            throw new AssertionError("it started");
        } catch (RuntimeException failure) {
            return analysisOf(failure);
        }
    }

    private static FailureAnalysis analysisOf(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, error) -> {})
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sentence", failure));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        UserSessionsAutoConfiguration.class
    })
    static class Application {}

    @Test
    void without_a_url_it_says_which_database() {
        FailureAnalysis report = reportOf(Application.class, KEYRING);

        assertThat(report.getDescription()).isEqualTo("sessions cannot be stored: no database is configured");
        assertThat(report.getAction()).startsWith("Set spring.datasource.url to a PostgreSQL database");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, UserSessionsAutoConfiguration.class})
    static class WithoutDataSource {}

    @Test
    void without_a_data_source_it_says_how_to_get_one() {
        FailureAnalysis report = reportOf(WithoutDataSource.class, KEYRING);

        assertThat(report.getDescription()).isEqualTo("sessions cannot be stored: there is no DataSource bean");
        assertThat(report.getAction()).startsWith("Set spring.datasource.url");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, UserSessionsAutoConfiguration.class})
    static class TwoDataSources {
        @Bean
        DataSource orders() {
            return TestDatabase.pool(DATABASE);
        }

        @Bean
        DataSource people() {
            return TestDatabase.pool(DATABASE);
        }
    }

    @Test
    void of_several_data_sources_one_must_be_marked() {
        FailureAnalysis report = reportOf(TwoDataSources.class, KEYRING);

        assertThat(report.getDescription()).contains("several DataSource beans");
        assertThat(report.getAction()).contains("@UserSessionsDataSource");
    }

    @Test
    void a_database_that_is_not_postgresql_is_named() {
        FailureAnalysis report = reportOf(Application.class, KEYRING, URL + "jdbc:sqlite::memory:");

        assertThat(report.getDescription())
                .isEqualTo("sessions cannot be stored in SQLite: they need PostgreSQL 13 or later");
    }

    @Test
    void a_database_that_cannot_be_reached_says_why() {
        FailureAnalysis report = reportOf(Application.class, KEYRING, URL + "jdbc:postgresql://localhost:1/nobody");

        assertThat(report.getDescription())
                .startsWith("the database of the sessions cannot be reached: Connection to localhost:1 refused");
        assertThat(report.getAction()).startsWith("Start PostgreSQL, and check spring.datasource.url");
    }

    @Test
    void tables_that_were_not_migrated_are_named() {
        FailureAnalysis report =
                reportOf(Application.class, KEYRING, URL + TestDatabase.empty(), "--user-sessions.migrate=false");

        assertThat(report.getDescription()).startsWith("schema user_sessions cannot be used: ");
        assertThat(report.getAction()).contains("set user-sessions.migrate=true");
    }

    @Test
    void without_a_keyring_it_says_how_to_make_one() {
        FailureAnalysis report = reportOf(Application.class, URL + DATABASE);

        assertThat(report.getDescription()).isEqualTo("sessions cannot be sealed: there is no keyring");
        assertThat(report.getAction())
                .contains("head -c 32 /dev/urandom | base64")
                .contains("USER_SESSIONS_KEYRING");
    }

    @Test
    void a_weak_key_is_refused_and_not_printed() {
        FailureAnalysis report = reportOf(Application.class, URL + DATABASE, "--user-sessions.keyring=changeit");

        assertThat(report.getDescription()).startsWith("sessions cannot be sealed: key 1 of this keyring ");
        assertThat(report.getDescription() + report.getAction()).doesNotContain("changeit");
    }

    @Test
    void a_mistyped_property_is_named_without_its_value() {
        FailureAnalysis report =
                reportOf(Application.class, URL + DATABASE, "--user-sessions.keyrng=a-secret-that-was-mistyped");

        assertThat(report.getDescription()).startsWith("no such property: user-sessions.keyrng");
        assertThat(report.getAction())
                .isEqualTo("Instead of user-sessions.keyrng write user-sessions.keyring, or remove it.");
        assertThat(report.getDescription()).doesNotContain("secret");
    }

    @Test
    void properties_that_contradict_each_other_are_explained() {
        FailureAnalysis report =
                reportOf(Application.class, KEYRING, URL + DATABASE, "--user-sessions.lifetime.idle=60d");

        assertThat(report.getDescription())
                .isEqualTo(
                        "the properties user-sessions.lifetime cannot be used: the idle timeout must be 1 second to the"
                                + " absolute lifetime, not PT1440H");
    }

    @Test
    void a_value_of_the_wrong_kind_is_explained_by_spring_boot() {
        FailureAnalysis report =
                reportOf(Application.class, KEYRING, URL + DATABASE, "--user-sessions.lifetime.idle=soon");

        assertThat(report.getDescription())
                .contains("user-sessions.lifetime.idle")
                .contains("not a valid duration");
    }

    @Configuration(proxyBeanMethods = false)
    static class SpringSessionToo extends Application {
        @Bean
        Object springSessionRepositoryFilter() {
            return "";
        }
    }

    @Test
    void a_second_filter_of_spring_session_is_refused() {
        FailureAnalysis report = reportOf(SpringSessionToo.class, KEYRING, URL + DATABASE);

        assertThat(report.getDescription()).startsWith("two filters give requests a session");
        assertThat(report.getAction()).startsWith("Remove the dependency on Spring Session");
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoFilters extends Application {
        @Bean
        SessionFilter one(Sessions sessions) {
            return SessionFilter.builder(sessions).build();
        }

        @Bean
        SessionFilter another(Sessions sessions) {
            return SessionFilter.builder(sessions).build();
        }
    }

    @Test
    void a_second_filter_of_ours_is_refused() {
        FailureAnalysis report = reportOf(TwoFilters.class, KEYRING, URL + DATABASE);

        assertThat(report.getDescription())
                .isEqualTo("two SessionFilter beans would both give requests a session: one and another");
    }

    @Test
    void a_reactive_application_is_refused() {
        FailureAnalysis report = reportOf(Application.class, WebApplicationType.REACTIVE);

        assertThat(report.getDescription()).contains("this application is reactive");
        assertThat(report.getAction()).startsWith("Use spring-boot-starter-webmvc");
    }

    @Test
    void spring_boot_3_is_refused_and_its_successors_are_not() {
        PlatformCheck.checkVersion("4.1.2");
        PlatformCheck.checkVersion("10.0.0-SNAPSHOT");
        PlatformCheck.checkVersion(null);

        assertThatThrownBy(() -> PlatformCheck.checkVersion("3.5.7"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("needs Spring Boot 4")
                .hasMessageContaining("3.5.7");
    }
}
