package org.concernhandling.servicelevel.board;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The board for the scripts in Cockpit that show it. */
@RestController
@RequestMapping("/service-levels")
class ServiceLevelBoardPages {

	private static final int FIRST = 20;

	private static final int OF_ONE_ROW = 100;

	private final ServiceLevelBoard board;

	ServiceLevelBoardPages(ServiceLevelBoard board) {
		this.board = board;
	}

	@GetMapping("/board")
	Board board(@RequestParam String by) {
		return this.board.by(dimension(by));
	}

	@GetMapping("/late")
	List<WatchedClock> late() {
		return this.board.needsManager(FIRST);
	}

	@GetMapping(path = "/late", params = "by")
	List<WatchedClock> late(@RequestParam String by, @RequestParam String key) {
		return this.board.needsManager(dimension(by), key, OF_ONE_ROW);
	}

	@GetMapping("/instances/{processInstance}")
	List<WatchedClock> instance(@PathVariable String processInstance) {
		return this.board.ofConcern(processInstance);
	}

	@GetMapping("/activities/{process}")
	List<ServiceLevelBoard.Activity> activities(@PathVariable String process) {
		return this.board.atActivities(process);
	}

	private static Dimension dimension(String name) {
		return Dimension.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

}
