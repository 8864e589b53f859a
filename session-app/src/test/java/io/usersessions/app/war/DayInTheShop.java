package io.usersessions.app.war;

/** What Ada and Bob, and others with cookies of theirs, do one day. */
final class DayInTheShop {
    private final Shopper ada;
    private final Shopper bob;
    private final Shopper stranger;

    private DayInTheShop(Balancer balancer, Story story) {
        ada = Shopper.named("ada", balancer, story);
        bob = Shopper.named("bob", balancer, story);
        stranger = Shopper.named("stranger", balancer, story);
    }

    static void happen(Balancer balancer, Story story) {
        DayInTheShop day = new DayInTheShop(balancer, story);
        day.arrive();
        day.signIn();
        day.choose();
        day.look();
        day.fail();
        day.write();
        day.leave();
    }

    private void arrive() {
        stranger.get("/online");
        ada.get("/hello");
        ada.get("/hello");
        ada.get("/home");
        ada.get("/home");
        ada.post("/language", "tag=de-AT");
        ada.head("/home");
        ada.imitatedBy("forger").get("/hello");
        stranger.get("/online");
    }

    private void signIn() {
        bob.get("/members/orders");
        bob.post("/login", "name=bob&password=wrong");
        Shopper thief = bob.robbedBy("thief");
        bob.post("/login", "name=bob&password=secret");
        bob.get("/members/orders");
        thief.get("/hello");
        bob.post("/members/settings", "seconds=600");
        bob.get("/members/settings");
        stranger.get("/online");
    }

    private void choose() {
        ada.get("/cart");
        ada.post("/cart", "item=apple");
        ada.post("/cart", "item=pear");
        bob.post("/cart", "item=plum");
        ada.post("/cart", "item=apple");
        ada.post("/login", "name=ada&password=secret&classic=yes");
        ada.get("/cart");
        bob.get("/cart");
        ada.post("/wizard/name", "answer=Ada");
        ada.post("/wizard/address", "answer=London");
        ada.post("/wizard/name", "answer=Countess");
        ada.post("/wizard/place", "");
        ada.get("/wizard/next");
    }

    private void look() {
        ada.get("/catalogue");
        ada.get("/catalogue");
        ada.get("/show?good=7");
        ada.get("/show?good=8&named=yes");
        ada.get("/later");
        ada.get("/later?good=9");
        ada.get("/later");
        stranger.get("/show?good=1");
        ada.get("/hello");
    }

    private void fail() {
        ada.get("/nothing");
        ada.get("/fault/404");
        ada.get("/fault/409");
        ada.get("/fault/500");
        ada.get("/later?never=yes");
        stranger.get("/nothing");
        ada.get("/hello");
    }

    private void write() {
        Shopper reader = stranger.robbedBy("reader");
        reader.get("/guestbook");
        reader.post("/guestbook", "text=spam");
        ada.post("/guestbook", "text=a+fine+shop");
        bob.post("/guestbook", "text=%3Cb%3E");
        reader.get("/guestbook");
    }

    private void leave() {
        Shopper thief = ada.robbedBy("thief of ada");
        bob.post("/logout", "farewell=yes");
        bob.get("/members/orders");
        ada.post("/logout", "");
        thief.get("/cart");
        ada.get("/home");
        stranger.post("/logout", "");
        stranger.get("/online");
    }
}
