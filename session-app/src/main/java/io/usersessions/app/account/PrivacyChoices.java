package io.usersessions.app.account;

import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/**
 * How much of their clients people let be stored, if the operator leaves it to them. A choice is in force for the session in which it is
 * made at once, for sign-ins from then on, and for other sessions at their next page, at most a minute later. Failed sign-ins are not part
 * of it: their clients may be somebody else's.
 *
 * <p>Methods that read accounts throw {@link AccountsUnavailableException} if the database fails.
 */
public final class PrivacyChoices {
    private final Optional<Profiles> profiles;

    private PrivacyChoices(Optional<Profiles> profiles) {
        this.profiles = profiles;
    }

    /** People choose for themselves. */
    public static PrivacyChoices in(Profiles profiles) {
        return new PrivacyChoices(Optional.of(profiles));
    }

    /** The operator alone decides, and sessions stay as they are. */
    public static PrivacyChoices notOffered() {
        return new PrivacyChoices(Optional.empty());
    }

    /** Whether people choose for themselves. */
    public boolean areOffered() {
        return profiles.isPresent();
    }

    /** What a person chose; everything, unless they chose something else. */
    public static ClientPrivacy of(Profile profile) {
        return profile.clientPrivacy().orElse(ClientPrivacy.FULL);
    }

    /** Keeps what the owner of an account chose, and applies it to the session of a visit of theirs. */
    public void choose(Profile owner, ClientPrivacy privacy, Visit visit) {
        if (profiles.isPresent() && profiles.get().keepClientPrivacy(owner.id(), Optional.of(privacy))) {
            visit.keepingClient(privacy);
        }
    }

    /**
     * Applies the choice of the user of a visit to its session, if it differs. Without a difference this costs no statement, except for one a
     * minute to read the profile; with one, the profile is read again, because another node may have changed it.
     */
    public void apply(Visit visit) {
        if (profiles.isPresent()
                && !visit.isUnderFormerKey()
                && isOther(visit, visit.user().flatMap(profiles.get()::of))) {
            applyStored(visit);
        }
    }

    private static boolean isOther(Visit visit, Optional<Profile> profile) {
        return profile.map(PrivacyChoices::of)
                .filter(chosen -> chosen != visit.session().clientPrivacy())
                .isPresent();
    }

    /** Applies the choice as it is in the database. */
    void applyStored(Visit visit) {
        Optional<UserId> user = visit.user();
        if (profiles.isPresent() && user.isPresent()) {
            profiles.get().reread(user.get()).ifPresent(profile -> visit.keepingClient(of(profile)));
        }
    }
}
