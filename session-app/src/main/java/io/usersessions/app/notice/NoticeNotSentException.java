package io.usersessions.app.notice;

/** A person could not be told. The message is for the log of operators: it contains no address, name or secret. */
public final class NoticeNotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private NoticeNotSentException(String reason, boolean lasting) {
        super(reason, null, false, false);
        this.lasting = lasting;
    }

    /** It may work a while later. */
    public static NoticeNotSentException forNow(String reason) {
        return new NoticeNotSentException(reason, false);
    }

    /** It will not work later either. */
    public static NoticeNotSentException forGood(String reason) {
        return new NoticeNotSentException(reason, true);
    }

    /** Whether it is useless to try again. */
    boolean isLasting() {
        return lasting;
    }
}
