package vn.nhipcau;

import com.zaxxer.hikari.SQLExceptionOverride;

import vn.nhipcau.shared.DatabaseAway;

import java.sql.SQLException;

/**
 * Throws away a connection whose database is gone, where the pool by itself would keep it: H2
 * closes itself when its disk is full, and every connection to the closed one stays dead. A fresh
 * one opens the file again as soon as there is room.
 */
public class DeadConnections implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return DatabaseAway.isBehind(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
