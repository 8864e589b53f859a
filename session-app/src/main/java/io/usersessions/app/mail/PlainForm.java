package io.usersessions.app.mail;

import io.usersessions.app.mail.MailText.Fact;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as plain text. */
final class PlainForm {
    private PlainForm() {}

    static String of(MailText mail) {
        String facts = mail.facts().stream().map(Fact::line).collect(Collectors.joining("\n"));
        Stream<String> start = Stream.of(mail.title(), mail.lead(), facts, mail.fine(), mail.advice());
        Stream<String> button = mail.button().stream()
                .flatMap(offered -> Stream.of(offered.label() + "\n" + offered.link(), offered.hint()));
        return Stream.of(start, button, Stream.of("-- \n" + mail.foot()))
                .flatMap(paragraphs -> paragraphs)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
