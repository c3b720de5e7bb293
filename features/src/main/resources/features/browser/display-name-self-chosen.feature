@claim:display-name-self-chosen @witness:browser-inspection
Feature: A participant may take any name or none

  Participants go by any name, or by none; nobody checks it.

  Scenario Outline: Participants of <host> go by the names they choose
    Given the conference server of <host>
    And its statement says of the name one goes by: <says>
    When a day of visits and conferences there is over
    Then each was shown to the others by the name they had chosen
    And somebody took part who had given nothing but the conference's name

    @stated
    Examples: Hosts that promise it
      | host        | says |
      | bbw-leipzig | yes  |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | greenminihost            | nothing |
