package org.glashaus.conference.journal;

/** The methods that an entry can name; a visitor could write anything in their place. */
public enum RequestMethod {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS,
    OTHER;

    public static RequestMethod of(String name) {
        for (RequestMethod method : values()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return OTHER;
    }
}
