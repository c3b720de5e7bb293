@claim:room-data-deleted-at-end @witness:canary-scan @witness:memory-scan @witness:syscall-trace
Feature: Nothing about a room is left once it has ended

  When the last participant has left, nothing that belonged to the conference may be left: no name, no chat, no
  identifier, in no file and in no memory.

  Scenario Outline: Nothing of a conference at <host> is left at its end
    Given the conference server of <host>
    And its statement says of what is left of a conference: <says>
    When a day of visits and conferences there is over
    Then no file that the server could write holds anything of the conference
    And the server has opened no file that could take it
    And ten seconds after its end the server's memory holds nothing of it either

    @stated
    Examples: Hosts that promise it
      | host                     | says                                                             |
      | studentenwerk-osnabrueck | at once when empty, everything; after closing, everything linked |
      | bbw-leipzig              | at the end of the conference                                     |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host   | says    |
      | waag   | nothing |
      | vc4all | nothing |

  Scenario Outline: Of a conference at <host> identifiers are left, for as long as its statement says
    Given the conference server of <host>
    And its statement says of what is left of a conference: <says>
    When a day of visits and conferences there is over
    Then the identifiers are kept for their period and no longer

    @conflicting @witness:clock-advance @witness:canary-scan
    Examples: Hosts that say something else
      | host          | says                  |
      | greenminihost | identifiers stay 24 d |
