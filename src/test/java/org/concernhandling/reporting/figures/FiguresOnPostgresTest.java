package org.concernhandling.reporting.figures;

/** The same on PostgreSQL, on which production runs. */
class FiguresOnPostgresTest extends FiguresTest {

	@Override
	FactTable database() {
		return FactTable.onPostgres();
	}

}
