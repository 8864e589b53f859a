package io.usersessions.app.page;

import io.usersessions.app.language.Language;
import io.usersessions.app.route.Exchange;
import java.io.IOException;
import java.time.Duration;

/**
 * Keeps the language that a visitor chooses at the foot of a page: in this browser, and in the account of whoever is signed in.
 *
 * @param preferences keeps it in the account
 */
public record LanguageChoice(Preferences preferences) {
    /** The path of the form. */
    public static final String PATH = "/language";

    static final String COOKIE = "language";

    private static final Duration KEPT = Duration.ofDays(400);

    /** Keeps the language, and returns to the page. A text that is none of the languages changes nothing. */
    public void keep(Exchange exchange) throws IOException {
        Form form = Form.of(exchange.request());
        form.field("language").flatMap(Language::of).ifPresent(language -> keep(exchange, language));
        Redirect.to(form.field("next").filter(LocalPath::isSafe).orElse("/"), exchange.response());
    }

    private void keep(Exchange exchange, Language language) {
        String attributes = "; Path=/; Max-Age=" + KEPT.toSeconds() + "; SameSite=Lax";
        exchange.response().addHeader("Set-Cookie", COOKIE + "=" + language.tag() + attributes);
        exchange.visit().user().ifPresent(user -> preferences.chooseLanguage(user, language.tag()));
    }
}
