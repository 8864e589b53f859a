package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that share only a database and a keyring serve one site. */
class TwoNodesTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String OLD = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final String NEW = Keyring.freshKey(SealAlgorithm.AES_256_GCM);

    private final Database database = TestNode.database();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_form_of_one_node_can_be_sent_to_the_other() {
        try (Node one = new Node(OLD);
                Node two = new Node(OLD)) {
            assertThatFormsOf(one, two);
        }
    }

    @Test
    void a_form_that_is_open_while_the_key_is_replaced_can_be_sent_at_every_step() {
        try (Node before = new Node(OLD);
                Node prepared = new Node(OLD + "\n" + NEW);
                Node replaced = new Node(NEW + "\n" + OLD);
                Node dropped = new Node(NEW)) {
            assertThatFormsOf(before, prepared);
            assertThatFormsOf(prepared, before);
            assertThatFormsOf(prepared, replaced);
            assertThatFormsOf(replaced, prepared);
            assertThatFormsOf(replaced, dropped);
        }
    }

    @Test
    void a_node_with_another_keyring_takes_no_form_of_this_one() {
        try (Node one = new Node(OLD);
                Node stranger = new Node(NEW)) {
            Browser browser = one.browser("");

            Answer answer = signIn(browser, stranger);

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    /** Checks the sign-in form, which belongs to no session, and a form of a signed-in session. */
    private static void assertThatFormsOf(Node one, Node other) {
        Browser anonymous = one.browser("");
        Browser browser = one.browser("");

        Answer signedInThere = signIn(anonymous, other);
        signIn(browser, one);
        String token = browser.get("/sessions").formToken();
        Answer signedOutThere = other.browser(browser.cookie()).postForm("/sign-out", "csrf=" + token);

        assertThat(signedInThere.status()).isEqualTo(303);
        assertThat(signedInThere.header("Set-Cookie")).isPresent();
        assertThat(signedOutThere.status()).isEqualTo(303);
        assertThat(one.browser(browser.cookie())
                        .get("/api/v1/session")
                        .json()
                        .get("user")
                        .isNull())
                .isTrue();
    }

    /** Sends a form that this browser has open to a node. */
    private static Answer signIn(Browser browser, Node node) {
        String form = "csrf=" + browser.get("/sign-in").formToken() + "&name=ada&password=engine-1";
        Browser there = node.browser(browser.cookie());
        Answer answer = there.postForm("/sign-in", form);
        browser.withCookie(there.cookie());
        return answer;
    }

    private final class Node implements AutoCloseable {
        private final Application application;
        private final WebServer server;

        Node(String keyring) {
            application = Application.over(database.dataSource(), TestNode.settings(Keyring.parse(keyring)));
            application.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
            server = application.webServer();
            try {
                server.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        Browser browser(String cookie) {
            return new Browser(server.port(), FIREFOX).withCookie(cookie);
        }

        @Override
        public void close() {
            server.close();
            application.close();
        }
    }
}
