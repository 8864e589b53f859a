package io.usersessions.app.profile;

import io.usersessions.app.account.PrivacyChoices;
import io.usersessions.app.account.Profile;
import io.usersessions.app.language.When;
import io.usersessions.app.page.Page;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the account shows.
 *
 * @param name the name that the user signs in with, or the id of a user of another system
 * @param hasAccount whether there is an account here, which the user can change
 * @param made when the account was made
 * @param privacies how much of clients can be stored; empty if people do not choose
 * @param passwordChanged empty if the first password is still in use
 */
public record AccountView(
        String name,
        boolean hasAccount,
        Optional<String> email,
        Optional<When> made,
        Optional<When> passwordChanged,
        List<Choice> languages,
        List<Choice> zones,
        List<PrivacyLine> privacies) {
    static AccountView of(Owner owner, PrivacyChoices privacy, Page page) {
        Optional<Profile> profile = owner.profile();
        return new AccountView(
                profile.map(Profile::name).orElseGet(owner.user()::value),
                profile.isPresent(),
                profile.flatMap(Profile::email),
                profile.map(known -> page.moments().day(known.createdAt())),
                profile.flatMap(Profile::passwordChangedAt).map(page.moments()::day),
                Choices.languages(profile.flatMap(Profile::language), page.text("account.language.browser")),
                Choices.zones(profile.flatMap(Profile::timeZone), page.text("account.zone.browser")),
                profile.filter(known -> privacy.areOffered())
                        .map(known -> PrivacyLine.all(PrivacyChoices.of(known), page))
                        .orElse(List.of()));
    }
}
