@claim:room-opened-by-address @witness:browser-inspection
Feature: Opening the service address is enough to make a room

  Going to an address is all it takes to make a conference.

  Scenario Outline: Going to its address opens a conference at <host>
    Given the conference server of <host>
    And its statement says of how a conference is opened: <says>
    When a day of visits and conferences there is over
    Then going to an address was enough to open a conference

    @stated
    Examples: Hosts that promise it
      | host   | says |
      | waag   | yes  |
      | vc4all | yes  |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |

  @apart
  Scenario Outline: Going to an address is not enough to open a conference at <host>
    Given the conference server of <host>
    And its statement says of how a conference is opened: <says>
    When somebody without an account asks for a conference
    Then the conference does not open

    @conflicting @witness:browser-inspection @witness:foreign-client
    Examples: Hosts that say something else
      | host                     | says            |
      | studentenwerk-osnabrueck | organiser login |
