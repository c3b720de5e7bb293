package org.glashaus.conference.rights;

/** What may be done to somebody's entries at a request: what they asked for, for as long as they ask it and nobody said no. */
public final class Remit {
    private final RightsRequest request;

    private Remit(RightsRequest request) {
        this.request = request;
    }

    public static Remit of(RightsRequest request) {
        return new Remit(request);
    }

    /** Article 17(1) GDPR: by itself, by (b) when a consent was withdrawn, by (c) after an objection. */
    public void requireErasure() throws DeskRefused {
        requireLife();
        switch (request.kind()) {
            case ERASURE, OBJECTION, WITHDRAWAL -> {
                // Each is a way to Article 17(1).
            }
            case ACCESS, RECTIFICATION, RESTRICTION, PORTABILITY, COMPLAINT ->
                throw new DeskRefused("Request " + request.number() + " is for "
                        + request.kind().text()
                        + ": nobody erases what nobody asked to have erased. If the person wants it,"
                        + " enter that as a request of its own (Article 17(1) GDPR).");
        }
    }

    /**
     * Article 18(1) GDPR: what was asked for as a restriction is one for any ground. What rests until something is decided begins
     * before it is: for whom accuracy or an objection is to be looked at, and for whoever ticked it.
     */
    public void requireRestriction(RestrictionGround ground) throws DeskRefused {
        requireLife();
        if (request.kind() == RequestKind.RESTRICTION) {
            return;
        }
        if (!request.isOpen()) {
            throw new DeskRefused(
                    "Request " + request.number() + " is decided, and only until then its entries were to rest"
                            + " (Article 18(1) GDPR). If the person wants them kept unused,"
                            + " enter that as a request for restriction.");
        }
        boolean asked = request.requester().filter(Requester::rest).isPresent()
                || request.kind() == RequestKind.RECTIFICATION && ground == RestrictionGround.ACCURACY
                || request.kind() == RequestKind.OBJECTION && ground == RestrictionGround.OBJECTION;
        if (!asked) {
            throw new DeskRefused("At request " + request.number() + ", for "
                    + request.kind().text() + ", nobody asked that entries are restricted by Article "
                    + ground.article()
                    + " GDPR. If the person wants it, enter that as a request for restriction.");
        }
    }

    private void requireLife() throws DeskRefused {
        if (request.outcome().isEmpty()) {
            return;
        }
        switch (request.outcome().get()) {
            case GRANTED, PARTLY, EFFECTIVE -> {
                // What was granted may still have to be carried out.
            }
            case TAKEN_BACK -> throw over("was taken back: the person does not ask for it any more");
            case REFUSED -> throw over("was refused");
            case NOT_IDENTIFIABLE -> throw over("ended because nothing can be told to be theirs (Article 11(2) GDPR)");
        }
    }

    private DeskRefused over(String how) {
        return new DeskRefused("Request " + request.number() + " " + how
                + ". Nothing is done for it; if they ask again, enter a new one.");
    }
}
