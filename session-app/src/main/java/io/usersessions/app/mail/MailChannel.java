package io.usersessions.app.mail;

import gg.jte.output.StringOutput;
import io.usersessions.app.language.Messages;
import io.usersessions.app.notice.Announcement;
import io.usersessions.app.notice.MailAddress;
import io.usersessions.app.notice.NotMeLinks;
import io.usersessions.app.notice.NoticeChannel;
import io.usersessions.app.page.Pages;
import java.time.InstantSource;

/** Tells people by mail; those without a mail address by another channel. */
public final class MailChannel implements NoticeChannel {
    private final SmtpPost post;
    private final NotMeLinks links;
    private final NoticeChannel otherwise;
    private final InstantSource time;

    /**
     * A channel through a mail server.
     *
     * @param otherwise tells people without a mail address
     */
    public MailChannel(MailSettings settings, NotMeLinks links, NoticeChannel otherwise, InstantSource time) {
        this(new SmtpPost(settings), links, otherwise, time);
    }

    MailChannel(SmtpPost post, NotMeLinks links, NoticeChannel otherwise, InstantSource time) {
        this.post = post;
        this.links = links;
        this.otherwise = otherwise;
        this.time = time;
    }

    @Override
    public void send(Announcement announcement) {
        announcement.to().address().ifPresentOrElse(to -> mail(announcement, to), () -> otherwise.send(announcement));
    }

    private void mail(Announcement announcement, MailAddress to) {
        MailText text = new NoticeMail(announcement, links).text();
        StringOutput html = new StringOutput();
        Pages.TEMPLATES.mailNotice(text).render(html);
        Letter letter = new Letter(
                to,
                MessageIds.of(announcement.notice()),
                time.instant(),
                text.language(),
                text.subject(),
                PlainForm.of(text),
                html.toString());
        post.send(letter, Messages.in(text.language()).text("common.product"));
    }
}
