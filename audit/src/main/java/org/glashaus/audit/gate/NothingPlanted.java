package org.glashaus.audit.gate;

import java.util.List;

/** Of a run that cannot say what it planted: it finds nothing, not even its control, so that no report of such a run leaves. */
public final class NothingPlanted implements Detector {

    @Override
    public String what() {
        return "marks that the audit planted";
    }

    @Override
    public List<Find> in(byte[] octets) {
        return List.of();
    }

    @Override
    public byte[] control() {
        return new byte[0];
    }

    @Override
    public boolean neverByChance() {
        return true;
    }
}
