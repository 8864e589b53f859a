package io.usersessions.app.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Crawlers, and services that look at pages for others. */
final class Bots {
    private static final Marks KNOWN = Marks.of("""
            Googlebot
            AdsBot-Google
            Storebot-Google
            Mediapartners-Google
            FeedFetcher-Google
            GoogleOther
            Google-InspectionTool
            Google-Read-Aloud
            Chrome-Lighthouse = Lighthouse
            bingbot = Bingbot
            BingPreview
            adidxbot = Bingbot
            GPTBot
            ChatGPT-User
            OAI-SearchBot
            ClaudeBot
            Claude-User
            Claude-SearchBot
            PerplexityBot
            Perplexity-User
            Applebot
            DuckDuckBot
            DuckAssistBot
            YandexBot
            YandexMobileBot = YandexBot
            Baiduspider
            Bytespider
            PetalBot
            Amazonbot
            CCBot
            Yahoo! Slurp
            Sogou web spider
            facebookexternalhit = Facebook link preview
            meta-externalagent = Meta crawler
            WhatsApp/ = WhatsApp link preview
            Slack-ImgProxy
            ia_archiver = Internet Archive
            archive.org_bot = Internet Archive
            Pingdom
            StatusCake
            UptimeRobot
            """);
    /** The last word of a name that a bot gives itself; possessive, so that it takes time in proportion to the text only. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+");

    private static final String PHONES_OF_THAT_NAME = "cubot";

    private Bots() {}

    static Optional<String> in(AgentText agent) {
        return KNOWN.firstIn(agent).map(Marks.Mark::name).or(() -> namedBot(agent));
    }

    private static Optional<String> namedBot(AgentText agent) {
        return WORD.matcher(agent.value())
                .results()
                .map(found -> found.group())
                .filter(Bots::endsLikeABot)
                .findFirst();
    }

    private static boolean endsLikeABot(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return (lower.endsWith("bot") || lower.endsWith("crawler") || lower.endsWith("spider"))
                && !lower.equals(PHONES_OF_THAT_NAME);
    }
}
