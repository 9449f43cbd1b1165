package org.concernhandling.servicelevel.board;

/** The same on PostgreSQL, on which production runs. */
class ServiceLevelBoardOnPostgresTest extends ServiceLevelBoardTest {

	@Override
	ClockTable database() {
		return ClockTable.onPostgres();
	}

}
