@claim:ip-never-stored @witness:raw-store-read @witness:canary-scan
Feature: No address is ever written down

  No address of a visitor is ever written down, in full or in part.

  Scenario Outline: No address of a visitor of <host> is ever written down
    Given the conference server of <host>
    And its statement says of storing addresses: <says>
    When a day of visits and conferences there is over
    Then no entry of the journal holds any part of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @stated
    Examples: Hosts that promise it
      | host          | says  |
      | greenminihost | never |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | studentenwerk-osnabrueck | nothing |

  Scenario Outline: <host> writes down the network that a visitor came from, and not the address
    Given the conference server of <host>
    And its statement says of storing addresses: <says>
    When a day of visits and conferences there is over
    Then the web log has an entry for each visit, with at most 16 bits of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @conflicting @log:shortened
    Examples: Hosts that say something else
      | host   | says                             |
      | waag   | security log; anonymised web log |
      | vc4all | as Waag                          |

  Scenario Outline: <host> writes down addresses for their period and no longer
    Given the conference server of <host>
    And its statement says of storing addresses: <says>
    When a day of visits and conferences there is over
    Then the web log holds addresses until their period is over and no longer

    @conflicting @witness:clock-advance @witness:canary-scan @log:full
    Examples: Hosts that say something else
      | host        | says |
      | bbw-leipzig | 7 d  |
