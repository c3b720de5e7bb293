@claim:media-not-observed @witness:browser-inspection @witness:wire-capture
Feature: Nobody receives the conference who is not shown in it

  Nobody receives a conference who is not shown in it. That nobody looks at the machine itself is a promise of people.

  Scenario Outline: Whoever receives a conference at <host> is shown in it
    Given the conference server of <host>
    And its statement says of watching and listening in: <says>
    When a day of visits and conferences there is over
    Then everybody who received the conference was shown to the others
    And packets of the conference went to as many receivers as were shown

    @stated
    Examples: Hosts that promise it
      | host          | says  |
      | greenminihost | never |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
