package io.usersessions.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.spring.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class StoreBeansTest {
    private static final String DATABASE = TestDatabase.empty();
    private static final UserId ADA = new UserId("ada");
    private static final Client LAPTOP = Client.of("laptop", "192.0.2.1");

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    UserSessionsAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=" + DATABASE,
                    "spring.datasource.hikari.maximum-pool-size=4",
                    "spring.datasource.hikari.minimum-idle=0",
                    "user-sessions.keyring=" + Keyring.freshKey(SealAlgorithm.AES_256_GCM));

    private static Visit signedIn(ApplicationContext context) {
        Sessions sessions = context.getBean(Sessions.class);
        Visit visit = sessions.open(LAPTOP);
        visit.signIn(ADA);
        sessions.close(visit);
        return visit;
    }

    private static List<?> sessionsOf(UserId user, ApplicationContext context) {
        return context.getBean(OwnSessions.class).list(user);
    }

    @Test
    void a_data_source_and_a_keyring_are_enough() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).hasSingleBean(PostgresSessions.class);
            assertThat(context).hasSingleBean(TouchBuffer.class);
            assertThat(context).hasSingleBean(ClockWatch.class);
            assertThat(context).hasSingleBean(Administration.class);
            assertThat(context).hasSingleBean(PurgeSchedule.class);
            assertThat(context).hasSingleBean(SessionFilter.class);

            Visit visit = signedIn(context);

            assertThat(context.getBean(Sessions.class)
                            .open(visit.session().id().toString(), LAPTOP)
                            .user())
                    .isEmpty();
            assertThat(sessionsOf(ADA, context)).isNotEmpty();
            context.getBean(OwnSessions.class).endAll(ADA);
        });
    }

    @Test
    void beans_of_the_application_replace_ours() {
        application.withUserConfiguration(OwnParts.class).run(context -> {
            assertThat(context).getBean(SessionCodec.class).isSameAs(OwnParts.CODEC);
            assertThat(context).doesNotHaveBean(Keyring.class);
            assertThat(context).getBean(SessionRepository.class).isSameAs(OwnParts.STORE);
            assertThat(context).doesNotHaveBean(TouchBuffer.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnParts {
        static final SessionCodec CODEC = PlainJson.codec();
        static final InMemorySessions STORE = new InMemorySessions();

        @Bean
        SessionCodec codec() {
            return CODEC;
        }

        @Bean
        SessionRepository repository() {
            return STORE;
        }
    }

    @Test
    void listeners_of_the_application_are_told() {
        application.withUserConfiguration(Told.class).run(context -> {
            signedIn(context);

            assertThat(context.getBean(Told.class).events).hasAtLeastOneElementOfType(SessionEvent.SignedIn.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Told {
        final List<SessionEvent> events = new ArrayList<>();

        @Bean
        SessionEvents listener() {
            return events::add;
        }
    }

    @Test
    void the_marked_data_source_is_taken_out_of_several() {
        application.withUserConfiguration(TwoDataSources.class).run(context -> {
            assertThat(context).hasNotFailed();

            signedIn(context);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {
        @Bean
        DataSource orders() {
            return TestDatabase.pool("jdbc:postgresql://localhost:1/nobody");
        }

        @Bean
        @UserSessionsDataSource
        DataSource people() {
            return TestDatabase.pool(DATABASE);
        }
    }

    @Test
    void a_transaction_that_is_rolled_back_loses_nothing_of_the_session() {
        application.run(StoreBeansTest::assertOutOfTransactions);
    }

    @Test
    void a_data_source_that_joins_transactions_does_not_for_sessions() {
        application.withUserConfiguration(TransactionAware.class).run(StoreBeansTest::assertOutOfTransactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class TransactionAware {
        @Bean
        DataSource dataSource() {
            return new TransactionAwareDataSourceProxy(TestDatabase.pool(DATABASE));
        }
    }

    private static void assertOutOfTransactions(ApplicationContext context) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        UserId user = new UserId("in-" + System.nanoTime());
        transaction.executeWithoutResult(status -> {
            signIn(user, context);
            status.setRollbackOnly();
        });
        assertThat(sessionsOf(user, context)).hasSize(1);

        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> signIn(user, context));
        assertThat(sessionsOf(user, context)).hasSize(2);
    }

    private static void signIn(UserId user, ApplicationContext context) {
        Sessions sessions = context.getBean(Sessions.class);
        Visit visit = sessions.open(LAPTOP);
        visit.signIn(user);
        sessions.close(visit);
    }

    @Test
    void activity_that_waits_is_stored_before_the_data_source_is_closed() {
        UserId user = new UserId("active");
        List<String> atSignIn = new ArrayList<>();
        application.withPropertyValues("user-sessions.touch-interval=0s").run(context -> {
            Sessions sessions = context.getBean(Sessions.class);
            Visit signIn = sessions.open(LAPTOP);
            signIn.signIn(user);
            String key = ((KeyInstruction.Send) sessions.close(signIn)).key().reveal();
            atSignIn.addAll(lastActivityOf(user));

            Visit next = sessions.open(key, LAPTOP);
            assertThat(next.user()).contains(user);
            sessions.close(next);
        });

        assertThat(atSignIn).hasSize(1);
        assertThat(lastActivityOf(user)).hasSize(1).isNotEqualTo(atSignIn);
    }

    private static List<String> lastActivityOf(UserId user) {
        return TestDatabase.strings(
                DATABASE, "select last_activity from user_sessions.session where user_id = '" + user + "'");
    }

    @Test
    void a_timeout_of_the_container_is_warned_of(CapturedOutput output) {
        application
                .withPropertyValues("server.servlet.session.timeout=5m")
                .run(
                        context -> assertThat(output)
                                .contains(
                                        "server.servlet.session.timeout has no effect on these sessions: set user-sessions.lifetime.idle"));
    }

    @Test
    void lazy_initialisation_leaves_out_no_purge() {
        application
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context.getBeanFactory().getSingleton("userSessionsPurge"))
                        .isInstanceOf(PurgeSchedule.class));
    }
}
