package io.courtside.context;

import io.courtside.journal.JournalPosition;
import io.courtside.league.LeagueNews;
import java.util.List;
import java.util.Map;

/**
 * Everything a micro-batch changed, to be stored whole or not at all.
 *
 * <p>The commits of a lane are numbered without a gap, so that a store takes each once and in its
 * turn, and one that has forgotten some is found out.
 *
 * @param lane the lane, from 0
 * @param lanes how many lanes there are
 * @param number which commit of this lane it is, from 1, over all runs
 * @param games the games that changed
 * @param names names of players met in this batch, by id
 * @param league seasons that begin and what games that ended add
 * @param accounts the sources read, by id
 * @param scored position of the lane's scored journal
 * @param deadLetters position of the lane's dead-letter journal
 */
public record LaneCommit(
    int lane,
    int lanes,
    long number,
    List<StoredGame> games,
    Map<String, String> names,
    LeagueNews league,
    Map<String, SourceAccount> accounts,
    JournalPosition scored,
    JournalPosition deadLetters) {}
