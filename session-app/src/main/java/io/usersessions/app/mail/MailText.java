package io.usersessions.app.mail;

import io.usersessions.app.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a mail says, in the language of its reader.
 *
 * @param lead what happened
 * @param facts about it
 * @param fine what to do if the reader did it
 * @param advice what to do otherwise
 * @param button what the mail offers to do; empty if there is nothing
 * @param foot why this mail was sent
 */
public record MailText(
        Language language,
        String subject,
        String title,
        String lead,
        List<Fact> facts,
        String fine,
        String advice,
        Optional<Button> button,
        String foot) {
    public MailText {
        facts = List.copyOf(facts);
    }

    /**
     * A fact, such as the device.
     *
     * @param line both in one line
     */
    public record Fact(String name, String value, String line) {}

    /**
     * A link that looks like a button.
     *
     * @param hint what it does, and for how long
     */
    public record Button(String label, String link, String hint) {}
}
