package io.usersessions.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.language.Language;
import io.usersessions.app.notice.Announcement;
import io.usersessions.app.notice.MailAddress;
import io.usersessions.app.notice.NotMe;
import io.usersessions.app.notice.NotMeLinks;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.notice.Notice;
import io.usersessions.app.notice.Notice.Unseen;
import io.usersessions.app.notice.Recipient;
import io.usersessions.app.notice.Samples;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MailChannelTest {
    private static final MailServer SERVER = MailServer.plain();
    private static final URI SITE = URI.create("https://sessions.example/");
    private static final Pattern LINK = Pattern.compile("https://sessions\\.example/not-me\\?token=([\\w.-]+)");

    private final NotMeTokens tokens =
            new NotMeTokens(Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), () -> Samples.NOON);
    private final List<Announcement> withoutAddress = new ArrayList<>();
    private final MailChannel channel =
            new MailChannel(SERVER.settings(), new NotMeLinks(SITE, tokens), withoutAddress::add, () -> Samples.NOON);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** A mail as a mail program reads it. */
    private record Mail(MimeMessage message, String text, String html) {}

    private Mail sent(Announcement announcement) throws Exception {
        channel.send(announcement);
        MimeMessage message = SERVER.next().message();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return new Mail(
                message,
                String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                String.valueOf(parts.getBodyPart(1).getContent()));
    }

    private static Announcement to(Recipient recipient, String device, Optional<String> place) {
        return new Announcement(Samples.signIn(1, Unseen.DEVICE), recipient, device, place);
    }

    private static Recipient reading(Language language, ZoneId zone) {
        return new Recipient("ada", Optional.of(Samples.ADDRESS), language, zone);
    }

    private static String linkIn(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** The token of the link is random: any short word can stand in it by chance. */
    private static String withoutLink(String text) {
        return text.replace(linkIn(text), "");
    }

    @Test
    void a_mail_says_who_signed_in_from_where_and_when_and_what_to_do() throws Exception {
        Mail mail = sent(Samples.announcement(Samples.signIn(1, Unseen.DEVICE)));

        assertThat(mail.message().getSubject()).isEqualTo("New sign-in: Firefox on Linux");
        assertThat(mail.text()).startsWith("""
                        New sign-in to your account

                        Somebody signed in to your account from a device that we haven’t seen before.

                        Account: ada
                        Device: Firefox on Linux
                        Place: Amsterdam, Netherlands
                        Network address: 192.0.2.7
                        Time: Sunday, 1 March 2026 at 13:00 Central European Standard Time

                        If this was you, there’s nothing to do.

                        If this wasn’t you, sign out that device, then change your password: somebody else knows it.

                        This wasn’t me
                        https://sessions.example/not-me?token=""").endsWith("""


                        The link opens a page that asks before anything happens. It works for 7 days.

                        --\s
                        sessions.example sent this mail by itself. Nobody reads answers to it.
                        """);
        assertThat(mail.html())
                .contains(
                        "<html lang=\"en\" dir=\"ltr\">",
                        "New sign-in to your account",
                        "<bdi>Firefox on Linux</bdi>",
                        "<bdi>Amsterdam, Netherlands</bdi>",
                        "<bdi>192.0.2.7</bdi>",
                        "13:00 Central European Standard Time",
                        "This wasn’t me");
    }

    @Test
    void both_parts_have_the_link_that_ends_the_session_and_nothing_else_to_follow_or_load() throws Exception {
        Mail mail = sent(Samples.announcement(Samples.signIn(1, Unseen.DEVICE)));

        NotMe permitted = new NotMe(Samples.ADA, Samples.session(1));
        assertThat(tokens.read(linkIn(mail.text()))).contains(permitted);
        assertThat(tokens.read(linkIn(mail.html()))).contains(permitted);
        assertThat(mail.html().split("https?://", -1)).hasSize(2);
        assertThat(mail.text().split("https?://", -1)).hasSize(2);
        assertThat(mail.html())
                .doesNotContainPattern("(?i)<(img|script|link|iframe|object|form|base)|url\\(|@import| on\\w+=");
    }

    @Test
    void what_is_new_is_said() throws Exception {
        assertThat(sent(Samples.announcement(Samples.signIn(1, Unseen.PLACE))).text())
                .contains("from a place that we haven’t seen before");
        assertThat(sent(Samples.announcement(Samples.signIn(1, Unseen.PLACE, Unseen.DEVICE)))
                        .text())
                .contains("from a device and a place that we haven’t seen before");
    }

    @Test
    void a_changed_password_is_told() throws Exception {
        Mail mail = sent(Samples.announcement(Samples.passwordChange()));

        assertThat(mail.message().getSubject()).isEqualTo("Your password was changed");
        assertThat(mail.text()).contains("Somebody changed the password of your account.", "ask the people who run");
        assertThat(mail.html()).contains("Somebody changed the password of your account.");
    }

    @Test
    void a_changed_mail_address_is_told() throws Exception {
        Mail mail = sent(Samples.announcement(Samples.addressChange("former@example.org")));

        assertThat(mail.message().getSubject()).isEqualTo("Your mail address was changed");
        assertThat(mail.text()).contains("Mail about your account no longer goes to this address");
    }

    @Test
    void what_happened_in_no_session_has_no_link() throws Exception {
        Notice notice = new Notice.PasswordChanged(Samples.ADA, Optional.empty(), Samples.CLIENT, Samples.NOON);

        Mail mail = sent(Samples.announcement(notice));

        assertThat(mail.text()).doesNotContain("https://", "This wasn’t me");
        assertThat(mail.html()).doesNotContain("href");
    }

    @Test
    void whoever_has_no_mail_address_is_told_otherwise() {
        Announcement announcement = to(
                new Recipient("ada", Optional.empty(), Language.ENGLISH, ZoneOffset.UTC), "Firefox", Optional.empty());

        channel.send(announcement);

        assertThat(withoutAddress).containsExactly(announcement);
        assertThat(SERVER.waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_mail_is_in_the_language_and_the_time_zone_of_its_reader(Language language) throws Exception {
        Mail mail = sent(to(reading(language, ZoneId.of("Asia/Tokyo")), "Firefox on Linux", Optional.empty()));

        assertThat(mail.message().getContentLanguage()).containsExactly(language.tag());
        assertThat(mail.html())
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">")
                .containsPattern("21[:.]00|9:00");
        assertThat(mail.text()).containsPattern("21[:.]00|9:00").contains("Firefox on Linux");
    }

    @Test
    void the_same_notice_has_the_same_message_id_at_each_attempt() throws Exception {
        Announcement announcement = Samples.announcement(Samples.signIn(1, Unseen.DEVICE));

        String first = sent(announcement).message().getMessageID();

        assertThat(first).matches("<[0-9a-f]{40}@sessions\\.example>");
        assertThat(sent(announcement).message().getMessageID()).isEqualTo(first);
        assertThat(sent(Samples.announcement(Samples.signIn(2, Unseen.DEVICE)))
                        .message()
                        .getMessageID())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title><svg onload=alert(1)>",
                "javascript:alert(1)",
                "{{7*7}}",
                "${7*7}",
                "=cmd|' /C calc'!A0",
                "x\r\nBcc: eve@example.org",
                "\u202egnirts\u2066",
                "\u001b[31mred",
                "a\u0000b",
                "e\u0301\u200b\u200d\ufeff"
            })
    void hostile_devices_places_and_names_are_inert(String hostile) throws Exception {
        Recipient recipient = new Recipient(hostile, Optional.of(Samples.ADDRESS), Language.ENGLISH, ZoneOffset.UTC);

        Mail mail = sent(to(recipient, hostile, Optional.of(hostile)));

        assertThat(mail.message().getAllRecipients()).hasSize(1);
        assertThat(mail.message().getHeader("Bcc")).isNull();
        assertThat(mail.message().getSubject()).doesNotContainPattern("[\\p{Cc}\u202e\u2066\u200b\ufeff]");
        assertThat(mail.html())
                .doesNotContain("<script", "<img", "<svg", "=\"javascript", "\u202e", "\u001b", "\u0000")
                .doesNotContain(">49<");
        assertThat(withoutLink(mail.text()))
                .doesNotContain("\u202e", "\u001b", "\u0000", "\nBcc")
                .doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visit https://evil.example/login now",
                "evil.example",
                "www.evil",
                "sign in at evil.example/x",
                "mailto:eve@evil.example",
                "EVIL.EXAMPLE"
            })
    void a_mail_program_finds_no_link_in_a_device_a_place_or_a_name(String hostile) throws Exception {
        Recipient recipient = new Recipient(hostile, Optional.of(Samples.ADDRESS), Language.ENGLISH, ZoneOffset.UTC);

        Mail mail = sent(to(recipient, hostile, Optional.of(hostile)));

        assertThat(mail.message().getSubject()).isEqualTo("New sign-in: Unknown device");
        assertThat(withoutLink(mail.text())).doesNotContainIgnoringCase("evil").contains("Device: Unknown device");
        assertThat(withoutLink(mail.html())).doesNotContainIgnoringCase("evil");
    }

    @Test
    void an_account_that_is_named_by_a_mail_address_is_named() throws Exception {
        MailAddress address = Samples.ADDRESS;
        Recipient recipient = new Recipient("ada@example.org", Optional.of(address), Language.ENGLISH, ZoneOffset.UTC);

        assertThat(sent(to(recipient, "Firefox 140.0 on Linux", Optional.empty()))
                        .text())
                .contains("Account: ada@example.org", "Device: Firefox 140.0 on Linux")
                .doesNotContain("Place:");
    }

    @Test
    void names_of_endless_length_are_cut() throws Exception {
        String endless = "\ud83d\ude00".repeat(100_000);

        Mail mail = sent(to(reading(Language.ENGLISH, ZoneOffset.UTC), endless, Optional.of(endless)));

        assertThat(mail.text().codePointCount(0, mail.text().length())).isLessThan(2_000);
        assertThat(mail.html()).contains("\ud83d\ude00".repeat(80) + "\u2026");
    }
}
