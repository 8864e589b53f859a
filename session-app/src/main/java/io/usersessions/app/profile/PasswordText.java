package io.usersessions.app.profile;

import io.usersessions.app.account.PasswordChange;
import io.usersessions.app.page.Delay;
import io.usersessions.app.page.Page;
import io.usersessions.app.password.PasswordFlaw;
import io.usersessions.app.password.PasswordRules;

/** Says why a password was not changed. */
final class PasswordText {
    private PasswordText() {}

    static PasswordForm explained(Page page, PasswordForm form, PasswordChange change) {
        if (change instanceof PasswordChange.Flawed flawed) {
            return form.wrongNext(text(page, flawed.flaw()));
        } else if (change instanceof PasswordChange.Same) {
            return form.wrongNext(page.text("account.password.same"));
        } else if (change instanceof PasswordChange.Delayed delayed) {
            return form.wrongCurrent(Delay.text(page.messages(), delayed.seconds()));
        }
        return form.wrongCurrent(page.text("account.password.wrong"));
    }

    private static String text(Page page, PasswordFlaw flaw) {
        return switch (flaw) {
            case TOO_SHORT -> page.text("account.password.too-short", "min", PasswordRules.MIN_LENGTH);
            case TOO_LONG -> page.text("account.password.too-long", "max", PasswordRules.MAX_LENGTH);
            case UNTYPABLE -> page.text("account.password.untypable");
            case COMMON -> page.text("account.password.common");
            case PREDICTABLE -> page.text("account.password.predictable");
        };
    }
}
