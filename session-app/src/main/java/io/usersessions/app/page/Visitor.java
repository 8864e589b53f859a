package io.usersessions.app.page;

import io.usersessions.app.language.Language;
import io.usersessions.app.language.Languages;
import io.usersessions.app.language.Zones;
import io.usersessions.app.route.RequestCookies;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language and the time zone of whoever sees a page: as chosen in the account, else as kept in this browser, else as the browser asks
 * for.
 */
record Visitor(Language language, ZoneId zone) {
    static Visitor of(HttpServletRequest request, Optional<Preferences.Choice> chosen) {
        Optional<String> language =
                chosen.flatMap(Preferences.Choice::language).or(() -> cookie(request, LanguageChoice.COOKIE));
        Optional<String> zone = chosen.flatMap(Preferences.Choice::zone);
        return new Visitor(
                Languages.choose(language, accepted(request)), Zones.choose(zone, cookie(request, Zones.COOKIE)));
    }

    private static List<Locale> accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        return header == null ? List.of() : Languages.accepted(header);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return RequestCookies.named(request, name).findFirst();
    }
}
