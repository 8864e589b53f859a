package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.device.Devices;
import io.usersessions.app.mail.MailChannel;
import io.usersessions.app.notice.LogChannel;
import io.usersessions.app.notice.NotMeLinks;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.notice.NoticeChannel;
import io.usersessions.app.notice.NoticeQueue;
import io.usersessions.app.notice.Notices;
import io.usersessions.app.notice.Recipients;
import java.time.InstantSource;

/** Telling people what happened to their account. */
final class NoticesModule extends AbstractModule {
    private final ServeSettings settings;

    NoticesModule(ServeSettings settings) {
        this.settings = settings;
    }

    @Provides
    @Singleton
    NotMeTokens tokens(InstantSource time) {
        return new NotMeTokens(settings.keyring(), time);
    }

    @Provides
    Recipients recipients(Profiles profiles) {
        return new AccountRecipients(profiles);
    }

    @Provides
    NoticeChannel channel(NotMeTokens tokens, InstantSource time) {
        LogChannel log = new LogChannel();
        return settings.mail()
                .flatMap(mail -> settings.publicUrl()
                        .<NoticeChannel>map(site -> new MailChannel(mail, new NotMeLinks(site, tokens), log, time)))
                .orElse(log);
    }

    @Provides
    @Singleton
    NoticeQueue queue(Recipients recipients, Devices devices, NoticeChannel channel) {
        return new NoticeQueue(recipients, devices, channel);
    }

    @Provides
    Notices notices(NoticeQueue queue) {
        return queue;
    }
}
