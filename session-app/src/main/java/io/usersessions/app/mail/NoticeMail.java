package io.usersessions.app.mail;

import io.usersessions.app.language.Messages;
import io.usersessions.app.language.Moments;
import io.usersessions.app.mail.MailText.Button;
import io.usersessions.app.mail.MailText.Fact;
import io.usersessions.app.notice.Announcement;
import io.usersessions.app.notice.NotMeLinks;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.notice.Notice;
import io.usersessions.domain.model.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a mail about a notice says, in the language and the time zone of its reader. */
final class NoticeMail {
    private final Announcement announcement;
    private final Notice notice;
    private final Messages messages;
    private final String device;
    private final NotMeLinks links;

    NoticeMail(Announcement announcement, NotMeLinks links) {
        this.announcement = announcement;
        this.notice = announcement.notice();
        this.messages = Messages.in(announcement.to().language());
        this.device = InertText.of(announcement.device(), messages.text("common.device.unknown"));
        this.links = links;
    }

    MailText text() {
        Wording wording = Wording.of(notice, messages, device);
        return new MailText(
                messages.language(),
                wording.subject(),
                wording.title(),
                wording.lead(),
                facts(),
                messages.text("mail.fine"),
                wording.advice(),
                button(),
                messages.text("mail.foot", "site", links.siteName()));
    }

    private List<Fact> facts() {
        Optional<String> account = Optional.of(announcement.to().account());
        Optional<String> time = Optional.of(
                Moments.of(messages, announcement.to().zone(), notice.at()).exact(notice.at()));
        return Stream.of(
                        fact(messages.text("mail.account"), account.map(name -> InertText.ofName(name, "\u2026"))),
                        fact(messages.text("mail.device"), Optional.of(device)),
                        fact(
                                messages.text("mail.place"),
                                announcement.place().map(place -> InertText.of(place, "\u2026"))),
                        fact(messages.text("mail.ip"), notice.client().ip().map(IpAddress::toString)),
                        fact(messages.text("mail.time"), time))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fact> fact(String name, Optional<String> known) {
        return known.map(value -> new Fact(name, value, messages.text("mail.fact", "name", name, "value", value)));
    }

    private Optional<Button> button() {
        return links.linkFor(notice)
                .map(link -> new Button(
                        messages.text("mail.not-me"),
                        link,
                        messages.text("mail.not-me.hint", "days", NotMeTokens.AGE.toDays())));
    }
}
